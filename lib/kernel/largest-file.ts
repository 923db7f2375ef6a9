/** The largest file that may be sent in, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** What whoever sends a larger one is told, beside the field. */
export const fileTooLarge = 'The file must be 20 MB or smaller'

/**
 * The largest form that is read at all, in bytes. It is well above the largest file, so that a file that is somewhat
 * too large is refused beside its field. `next.config.js` says it too.
 */
export const largestForm = 2 * largestFile
