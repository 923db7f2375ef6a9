/** What was asked on the telephone before the desk sends a request. */
export const declarations = {
  isTrue: 'Tick the box when you have read the answers back and they agree',
  mayShare: 'Tick the box when you have told them who will see this',
}
