import { providerKey } from '@/lib/certificates/provider-key'
import { configurationProblems } from '@/lib/kernel/configuration'

const problems = configurationProblems(process.env)
if (problems.length === 0)
  await providerKey().catch(() =>
    problems.push('CERTIFICATE_KEY cannot be opened with CERTIFICATE_KEY_PASSWORD'),
  )
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
