/**
 * A few letters for each of these names, no two alike: the first letters of the first and the last word, and a number
 * after them where somebody before has the same. They stand beside a colour, which alone would tell nobody apart.
 */
export function marksOf(names: readonly string[]): string[] {
  const given = new Set<string>()
  return names.map((name) => {
    const words = name.split(/[\s@.]+/).filter(Boolean)
    const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
    const letters = ends.map(firstLetter).join('').toLocaleUpperCase('en-GB')
    let mark = letters
    for (let nth = 2; given.has(mark); nth += 1) mark = `${letters}${nth}`
    given.add(mark)
    return mark
  })
}

const firstLetter = (word: string) => [...new Intl.Segmenter('en-GB').segment(word)][0]?.segment ?? ''
