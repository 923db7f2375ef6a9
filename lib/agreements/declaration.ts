/** What is declared with a signature. A body's officer signs for the body. */
export const declarationOf = ({ isFamily, name }: { isFamily: boolean; name: string }) =>
  isFamily
    ? 'I have read this agreement and I agree to it.'
    : `I have read this agreement, I may sign for ${name}, and ${name} agrees to it.`
