/** The checker by a script, with a link where no script runs. It is what the live example does. */
export const scriptSample = (origin: string) => `<div data-date-checker>
  <a href="${origin}/check">${linkWords}</a>
  <script src="${origin}/embed.js" async></script>
</div>`

/** The checker in a frame of a fixed height. */
export const frameSample = (origin: string) => `<iframe src="${origin}/embed/check"
  title="${linkWords}"
  width="100%" height="700" referrerpolicy="no-referrer"></iframe>
<p><a href="${origin}/check">${linkWords}</a></p>`

/** What a link to the checker says on somebody else's page. */
export const linkWords = 'Check your dates for SEND mediation and appeals'
