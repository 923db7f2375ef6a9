/** Prints a key for the demonstration's certificates as JSON. It is good from two years ago: the demonstration tells old stories. */
import { makeDemoKey } from '@/lib/certificates/demo-key'
import { provider } from '@/lib/kernel/provider'
import { now } from '@/lib/kernel/now'

const twoYears = 2 * 366 * 24 * 60 * 60 * 1000
const { p12, password } = await makeDemoKey(provider().providerName, new Date(now().getTime() - twoYears))
console.log(
  JSON.stringify({
    CERTIFICATE_KEY: Buffer.from(p12).toString('base64'),
    CERTIFICATE_KEY_PASSWORD: password,
  }),
)
