/*
 * Puts the date checker where this script stands, in a frame that is as high as what it holds. It sets no cookie,
 * keeps nothing and loads nothing else. A link that stands with it in an element with `data-date-checker` gives way
 * once the checker is there, and stays where it is not. /embed on the site it comes from explains the rest.
 */
;(() => {
  const script = document.currentScript
  const { origin } = new URL(script.src)
  const frame = document.createElement('iframe')
  frame.src = `${origin}/embed/check`
  frame.title = 'Check your dates for SEND mediation and appeals'
  frame.referrerPolicy = 'no-referrer'
  Object.assign(frame.style, {
    display: 'block',
    width: '100%',
    height: '0',
    border: '0',
    visibility: 'hidden',
  })
  script.after(frame)

  addEventListener('message', ({ data, origin: from, source }) => {
    if (from !== origin || source !== frame.contentWindow) return
    const { height, opened } = data?.dateChecker ?? {}
    if (!(height > 0 && height < 20_000)) return
    const isFirst = frame.style.visibility === 'hidden'
    frame.style.height = `${height}px`
    frame.style.visibility = 'visible'
    if (isFirst) giveWay()
    else if (opened && frame.getBoundingClientRect().top < 0) frame.scrollIntoView()
  })

  function giveWay() {
    for (const link of script.closest('[data-date-checker]')?.querySelectorAll('a') ?? [])
      // Nobody loses the place they stand on.
      if (link !== document.activeElement) link.style.display = 'none'
  }
})()
