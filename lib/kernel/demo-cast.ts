/** The people of the demonstration and the tests. Their names and addresses never change: README lists them. */
export const demoCast = {
  amina: { role: 'Parent', name: 'Amina Yusuf-Okafor', email: 'amina@family.example' },
  tomos: { role: 'Young person', name: 'Tomos Pryce', email: 'tomos@family.example' },
  zofia: { role: 'Parent', name: 'Zofia Łukaszewicz', email: 'zofia@family.example' },
  linh: { role: 'Parent', name: 'Nguyễn Thị Linh', email: 'linh@family.example' },
  harpreet: { role: 'Parent', name: 'Harpreet Singh', email: 'harpreet@family.example' },
  owen: { role: 'Parent', name: 'Owen Pritchard', email: 'owen@family.example' },
  chidi: { role: 'Parent', name: 'Chidi Okonkwo-Llewellyn', email: 'chidi@family.example' },
  halima: { role: 'Supporter', name: 'Halima Oyelaran-Featherstonehaugh', email: 'halima@sendiass.example' },
  ruth: { role: 'Mediator', name: 'Ruth Adeyemi', email: 'ruth@mediators.example' },
  jonah: { role: 'Mediator', name: 'Jonah Marsh', email: 'jonah@mediators.example' },
  sorcha: { role: 'Mediator', name: 'Sorcha Byrne', email: 'sorcha@mediators.example' },
  dev: { role: 'LA officer', name: 'Dev Patel', email: 'dev.patel@northshire.example' },
  margaret: {
    role: 'LA officer',
    name: 'Margaret Osei-Tutu',
    email: 'margaret.osei-tutu@northshire.example',
  },
  nia: { role: 'ICB officer', name: 'Nia Bevan', email: 'nia.bevan@northshire-icb.example' },
  grace: { role: 'Adviser', name: 'Grace Lindqvist', email: 'grace@provider.example' },
  peter: { role: 'Adviser', name: 'Peter Nwosu', email: 'peter@provider.example' },
  imogen: { role: 'Administrator', name: 'Imogen Castle', email: 'imogen@provider.example' },
} as const

export type CastName = keyof typeof demoCast
