/** How the organisation that runs the service names and colours it. Read from the environment, with plain defaults. */
export function provider() {
  const phone = set('SERVICE_PHONE') ?? '0808 157 0123'
  return {
    serviceName: set('SERVICE_NAME') ?? 'Arrange SEND mediation',
    providerName: set('PROVIDER_NAME') ?? set('SERVICE_NAME') ?? 'Arrange SEND mediation',
    phone,
    /** The phone number as a link takes it: digits and a leading plus only. */
    phoneLink: `tel:${phone.replace(/[^+\d]/g, '')}`,
    email: set('SERVICE_EMAIL') ?? 'help@mediation.example',
    openingHours: set('SERVICE_HOURS') ?? 'Monday to Friday, 8am to 6pm',
  }
}

/** Whether this is the demonstration, which says so on every page and shows its mailbox. */
export function isDemo(): boolean {
  return process.env.DEMO === '1'
}

/**
 * The provider's own main colour as #rrggbb, or nothing when it keeps ours. Throws when PROVIDER_PRIMARY_COLOUR is
 * not such a colour, or is too pale for white text on it and for text on paper (WCAG 1.4.3 asks 4.5 to 1).
 */
export function primaryColour(): string | undefined {
  const colour = set('PROVIDER_PRIMARY_COLOUR')
  if (colour === undefined) return undefined
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw new Error('PROVIDER_PRIMARY_COLOUR must be six hexadecimal digits after #, such as #0f4c5c')
  if (contrast(colour, darkestGround) < 4.5)
    throw new Error(
      'PROVIDER_PRIMARY_COLOUR is too pale: text in it could not be read. Choose a darker colour',
    )
  return colour.toLowerCase()
}

/** Mist, the darkest light ground that text in the main colour stands on. */
const darkestGround = '#e0eef1'

function set(name: string): string | undefined {
  return process.env[name]?.trim() || undefined
}

/** The WCAG contrast ratio of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
