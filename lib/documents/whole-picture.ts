import sharp from 'sharp'

/** Whether a JPEG or PNG can be read to its last line: not only begun, cut short or damaged on the way. */
export function isWholePicture(bytes: Uint8Array): Promise<boolean> {
  return sharp(bytes, { failOn: 'truncated' })
    .stats()
    .then(
      () => true,
      // The reader's words for what is wrong are none for a family.
      () => false,
    )
}
