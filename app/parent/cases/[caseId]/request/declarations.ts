/** What the family declares on sending, and what is said when one is not ticked. */
export const declarations = {
  isTrue: 'Tick the box if what you have written is true, as far as you know',
  mayShare: 'Tick the box to say that you know who will see this',
}
