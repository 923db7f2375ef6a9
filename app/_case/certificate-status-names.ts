import type { CertificateStatus } from '@/lib/cases/case'

/** How a certificate stands, in a word. */
export const certificateStatusNames: Record<CertificateStatus, string> = {
  live: 'Valid',
  replaced: 'Replaced',
  revoked: 'Revoked',
}
