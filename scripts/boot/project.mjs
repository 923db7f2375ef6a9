import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, whatever folder the command was given in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts)

/** Everything a run keeps between starts and git does not: databases, secrets, who is running. */
export const dataFolder = inProject('.data')

/** The data of the demo, and of development: two servers, so that neither spoils the other. */
export const demoFolder = path.join(dataFolder, 'demo')
export const developmentFolder = path.join(dataFolder, 'development')

/** The name under which files outside the project are kept, where there must be any. */
export const applicationName = 'arrange-mediation'
