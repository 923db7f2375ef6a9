/** Fills an empty database with the demonstration: the cast, and cases in every state, dated around today. */
import { closeDatabase } from '@/db/client'
import { addDays } from '@/lib/law/calendar/date'
import { seedCast } from './cast'
import * as demo from './demo'
import { workingDayAgo, workingDayAhead } from './tell'
import { agreementSigned, callsMade, disagreementTalkedAbout } from './what-follows'

type Story = { tells: string; tell(): Promise<unknown> }

const ago = workingDayAgo
const ahead = workingDayAhead

const stories: Story[] = [
  {
    tells: 'Amina has begun a request and not sent it',
    tell: () =>
      demo.draft(ago(1), {
        by: 'amina',
        child: { firstName: 'Hawa', lastName: 'Okafor', dateOfBirth: '2015-09-30' },
        grounds: ['section_f', 'section_i_named'],
        letterDatedOn: ago(9),
        road: 'meeting',
      }),
  },
  {
    tells: 'Amina can choose a time',
    async tell() {
      const id = await demo.request(ago(7), {
        by: 'amina',
        child: {
          firstName: 'Yusuf',
          lastName: 'Okafor',
          dateOfBirth: '2018-05-04',
          school: 'Northshire Primary School',
        },
        grounds: ['refuse_plan'],
        letterDatedOn: ago(21),
        road: 'meeting',
      })
      await demo.acknowledged(ago(6), id)
      await demo.accepted(ago(3), id)
      await demo.timesOffered(ago(3), id, [ahead(3), ahead(7), ahead(9), ahead(11)])
    },
  },
  {
    tells: 'Tomos has a meeting with the council and the ICB',
    async tell() {
      const id = await demo.request(ago(14), {
        by: 'tomos',
        child: {
          firstName: 'Tomos',
          lastName: 'Pryce',
          dateOfBirth: '2008-11-02',
          school: 'Northshire College',
        },
        grounds: ['section_b', 'section_f', 'health'],
        letterDatedOn: ago(30),
        road: 'meeting',
        issues: ['education', 'health'],
      })
      await demo.acknowledged(ago(13), id)
      await demo.icbTold(ago(12), id)
      await demo.accepted(ago(10), id)
      await demo.timesOffered(ago(9), id, [ahead(5), ahead(6)], '13:30')
      await demo.timeChosen(ago(8), 'tomos', id)
      await demo.confirmed(ago(6), id, true)
    },
  },
  {
    tells: 'Zofia wants to talk first',
    tell: () =>
      demo.request(ago(1), {
        by: 'zofia',
        child: { firstName: 'Kacper', lastName: 'Łukaszewicz', dateOfBirth: '2016-02-11' },
        grounds: ['refuse_assess'],
        letterDatedOn: ago(12),
        road: 'talk',
        informed: false,
      }),
  },
  {
    tells: 'Linh said no, and her certificate is due',
    tell: () =>
      demo.request(ago(2), {
        by: 'linh',
        child: { firstName: 'An', lastName: 'Nguyễn', dateOfBirth: '2017-07-19' },
        council: 'eastmere',
        grounds: ['refuse_assess'],
        letterDatedOn: ago(25),
        road: 'certificate',
      }),
  },
  {
    tells: 'Harpreet said no some weeks ago and has the certificate',
    async tell() {
      const id = await demo.request(ago(24), {
        by: 'harpreet',
        child: { firstName: 'Simran', lastName: 'Singh', dateOfBirth: '2014-12-01' },
        grounds: ['cease'],
        letterDatedOn: ago(45),
        road: 'certificate',
      })
      await demo.certified(ago(22), id, 'information_given')
      await demo.closed(ago(20), id)
    },
  },
  {
    tells: 'Owen chose a time, and the council must say who can decide',
    async tell() {
      const id = await demo.request(ago(9), {
        by: 'owen',
        child: { firstName: 'Rhys', lastName: 'Pritchard', dateOfBirth: '2013-03-28' },
        grounds: ['refuse_amend'],
        letterDatedOn: ago(20),
        road: 'meeting',
      })
      await demo.acknowledged(ago(8), id)
      await demo.accepted(ago(6), id)
      await demo.timesOffered(ago(4), id, [ahead(8)])
      await demo.timeChosen(ago(1), 'owen', id)
    },
  },
  {
    tells: 'Chidi met the council yesterday',
    async tell() {
      const id = await demo.request(ago(22), {
        by: 'chidi',
        child: { firstName: 'Ada', lastName: 'Okonkwo-Llewellyn', dateOfBirth: '2012-10-10' },
        grounds: ['section_b', 'section_f', 'section_i_type'],
        letterDatedOn: ago(40),
        road: 'meeting',
      })
      await demo.acknowledged(ago(21), id)
      await demo.accepted(ago(18), id)
      await demo.timesOffered(ago(16), id, [ago(1)])
      await demo.timeChosen(ago(15), 'chidi', id)
      await demo.confirmed(ago(14), id)
      await demo.met(ago(1), id)
    },
  },
  {
    tells: 'Harpreet met the council, has the certificate, and the agreement is half carried out',
    async tell() {
      const id = await demo.request(ago(40), {
        by: 'harpreet',
        child: { firstName: 'Jasleen', lastName: 'Singh', dateOfBirth: '2016-06-06' },
        grounds: ['section_f', 'section_i_none'],
        letterDatedOn: ago(55),
        road: 'meeting',
      })
      await demo.acknowledged(ago(39), id)
      await demo.accepted(ago(37), id)
      await demo.timesOffered(ago(36), id, [ago(20)])
      await demo.timeChosen(ago(35), 'harpreet', id)
      await demo.confirmed(ago(34), id)
      await demo.met(ago(20), id)
      await demo.outcomeRecorded(ago(20), id)
      await agreementSigned(ago(19), 'harpreet', id)
      await demo.certified(ago(18), id, 'took_part')
      await callsMade(ago(9), 'harpreet', id)
    },
  },
  {
    tells: 'Harpreet and the council wish to talk about a review, which is no mediation',
    tell: () => disagreementTalkedAbout(ago(5), 'harpreet'),
  },
  {
    tells: 'The council told Zofia that it cannot arrange a meeting',
    async tell() {
      const id = await demo.request(ago(26), {
        by: 'zofia',
        child: { firstName: 'Hanna', lastName: 'Łukaszewicz', dateOfBirth: '2011-01-23' },
        grounds: ['refuse_reassess'],
        letterDatedOn: ago(41),
        road: 'meeting',
      })
      await demo.acknowledged(ago(25), id)
      await demo.cannotArrange(ago(1), id)
    },
  },
  {
    tells: 'Linh has a certificate because nothing was arranged, and may still meet',
    async tell() {
      const id = await demo.request(ago(38), {
        by: 'linh',
        child: { firstName: 'Bảo', lastName: 'Nguyễn', dateOfBirth: '2015-04-17' },
        grounds: ['section_b', 'section_f'],
        letterDatedOn: ago(50),
        road: 'meeting',
      })
      await demo.acknowledged(ago(37), id)
      await demo.cannotArrange(ago(12), id)
      await demo.certified(ago(10), id, 'not_arranged')
    },
  },
  {
    tells: 'Owen withdrew and has the certificate',
    async tell() {
      const id = await demo.request(ago(20), {
        by: 'owen',
        child: { firstName: 'Mali', lastName: 'Pritchard', dateOfBirth: '2016-08-08' },
        grounds: ['refuse_plan'],
        letterDatedOn: ago(33),
        road: 'meeting',
      })
      await demo.acknowledged(ago(19), id)
      await demo.withdrawn(ago(10), 'owen', id)
      await demo.certified(ago(8), id, 'withdrew')
    },
  },
  {
    tells: 'Chidi disagrees about health only, so the ICB arranges',
    async tell() {
      const id = await demo.request(ago(6), {
        by: 'chidi',
        child: { firstName: 'Obi', lastName: 'Okonkwo-Llewellyn', dateOfBirth: '2017-05-15' },
        grounds: ['health'],
        letterDatedOn: ago(18),
        road: 'meeting',
        issues: ['health'],
      })
      await demo.acknowledged(ago(5), id)
      await demo.icbTold(ago(4), id)
    },
  },
  {
    tells: 'Ruth is asked whether she can take a case',
    async tell() {
      const id = await demo.request(ago(4), {
        by: 'amina',
        child: { firstName: 'Idris', lastName: 'Okafor', dateOfBirth: '2013-11-11' },
        council: 'eastmere',
        grounds: ['section_i_named'],
        letterDatedOn: ago(16),
        road: 'meeting',
      })
      await demo.offered(ago(0), id)
    },
  },
  {
    tells: 'Owen’s council has no address for notices',
    tell: () =>
      demo.request(ago(1), {
        by: 'owen',
        child: { firstName: 'Gwen', lastName: 'Pritchard', dateOfBirth: '2019-02-02' },
        council: 'westhaven',
        grounds: ['refuse_assess'],
        letterDatedOn: ago(10),
        road: 'meeting',
      }),
  },
  {
    tells: 'Halima sent a request for Zofia, who must choose herself',
    tell: () =>
      demo.request(ago(2), {
        by: 'halima',
        onBehalfOf: 'zofia',
        child: { firstName: 'Lena', lastName: 'Łukaszewicz', dateOfBirth: '2014-03-09' },
        grounds: ['section_f', 'social_care'],
        letterDatedOn: ago(13),
        road: 'meeting',
        issues: ['education', 'social_care'],
      }),
  },
  {
    tells: 'Harpreet wrote to us after the two months',
    tell: () =>
      demo.request(ago(3), {
        by: 'harpreet',
        child: { firstName: 'Arjan', lastName: 'Singh', dateOfBirth: '2012-04-04' },
        grounds: ['cease'],
        letterDatedOn: addDays(ago(3), -75),
        road: 'certificate',
      }),
  },
]

await seedCast()
for (const [index, story] of stories.entries()) {
  console.log(`Story ${index + 1} of ${stories.length}: ${story.tells}`)
  await story.tell()
}
await closeDatabase()
