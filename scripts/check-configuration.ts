import { configurationProblems } from '@/lib/kernel/configuration'

const problems = configurationProblems(process.env)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
