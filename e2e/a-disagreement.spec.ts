import { randomUUID } from 'node:crypto'
import { bodies, cast } from '@/db/seed/cast'
import { agreed, newStory, onDay, workingDayAgo, workingDayAhead } from '@/db/seed/tell'
import { agree } from '@/lib/disagreements/commands/agree'
import { askForResolution } from '@/lib/disagreements/commands/ask-for-resolution'
import { book } from '@/lib/disagreements/commands/book'
import { hasForgottenWhatIsOver } from './told-stories'
import { expect, test } from './world'

const noMediation = 'This is not mediation about a decision'

test('a disagreement is talked about only while everybody wishes, and no date moves', async ({
  amina,
  dev,
  imogen,
  ruth,
}) => {
  await amina.opens('/disagreements/new')
  await amina.seesHeading(noMediation)
  await amina.presses('Ask for help with this')
  await amina.sees('Choose what the disagreement is about')
  await amina.chooses('How a council, school or college does its duty')
  await amina.selects('The council, if it takes part', bodies.northshire.name)
  await amina.fills('What do you disagree about?', 'Nobody wrote after the review')
  await amina.fills('What would you like to happen?', 'A letter each time')
  await amina.presses('Ask for help with this')
  await amina.sees('That is done. Everybody concerned is told.')
  await amina.seesHeading('Days that run on')
  const path = new URL(amina.page.url()).pathname

  await dev.opens(path)
  await dev.seesHeading(noMediation)
  await dev.presses('Yes, I take part')
  await dev.seesHeading('Everybody takes part')
  await dev.sees('You said yes.')
  await imogen.opens(path)
  await imogen.selects('Who helps them?', cast.sorcha.name)
  await imogen.fillsDay('Which day?', workingDayAhead(15))
  await imogen.fills('Start', '19:00')
  await imogen.chooses('Video')
  await imogen.presses('Book the meeting')
  await imogen.sees('This mediator has an interest in a body at the table. Choose another one')
  await imogen.selects('Who helps them?', cast.ruth.name)
  await imogen.presses('Book the meeting')
  await imogen.seesHeading('A meeting is booked')
  await amina.receives('Meeting about a disagreement')
  await ruth.opens(path)
  await ruth.seesHeading(noMediation)

  await amina.opens(path)
  await amina.presses('Stop taking part')
  await amina.seesHeading('Somebody stopped, so it ended')
  await amina.receives('There will be no meeting about the disagreement')
})

test('a disagreement that was talked about ends with a letter, and no certificate', async ({
  ruth,
  zofia,
}) => {
  const disagreementId = randomUUID()
  const meetsOn = workingDayAgo(2)
  newStory()
  await hasForgottenWhatIsOver('ruth')
  await onDay(workingDayAgo(9), '09:00', async () => {
    const about = { about: 'Nobody wrote after the review', wanted: 'A letter each time' }
    const asked = { disagreementId, kind: 'provision', schoolName: 'A school', ...about }
    await agreed(askForResolution(cast.zofia, asked))
    await agreed(agree(cast.grace, { disagreementId, version: 1 }, { seat: 'provider' }))
    const time = { mediatorId: cast.ruth.userId, day: meetsOn, startsAt: '20:00', mode: 'telephone' }
    await agreed(book(cast.imogen, { disagreementId, version: 2 }, { ...time, minutes: '15' }))
  })
  await ruth.opens(`/disagreements/${disagreementId}`)
  await ruth.chooses('Part of it is settled')
  await ruth.presses('Write down how it came out')
  await ruth.sees('Write down what was agreed')
  await ruth.fills('What was agreed, in their words', 'A letter after each review')
  await ruth.presses('Write down how it came out')
  await ruth.seesHeading('The meeting was held')

  const { text } = await zofia.receives('How the disagreement came out')
  expect(text).toContain('It gives no certificate, and it moves no date')
  await zofia.opens(`/disagreements/${disagreementId}`)
  await zofia.sees('A letter after each review')
  await zofia.doesNotSee('Your certificate is here')
})
