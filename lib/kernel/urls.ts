/** Where the service is reached. Links in letters are built only from this, never from a request's Host. */
export function appOrigin(): string {
  return process.env.APP_ORIGIN ?? 'http://localhost:3000'
}

export type Portal = 'parent' | 'mediator' | 'authority' | 'admin'

export const disagreementPath = (id: string) => `/disagreements/${id}`

export const casePath = (portal: Portal, caseId: string) => `/${portal}/cases/${caseId}`

export const caseUrl = (portal: Portal, caseId: string) => appOrigin() + casePath(portal, caseId)
