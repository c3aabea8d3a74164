import { bare } from './platform-names.ts'

/** Columns of one kind are numbered: `English 1`, `English 2`, `译文一`, `Term1 Status`. */
const NUMBER = /(?<=\p{L})[\s_#-]?(\d{1,2}|[一二三四五六七八九])(?=[\s_)）]|$)/u

/** The header without such numbers: that is 1, or one that another column has a different one of. Ours says of each column what it is. */
export function unnumbered(header: string[]): string[] {
  if (bare(header[0] ?? '') === 'uid') return header
  const plain = header.map((name) => name.normalize('NFKC').replace(NUMBER, ''))
  const counts = new Map<string, number>()
  for (const name of plain.map(bare)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return header.map((name, c) => {
    const [, number] = name.normalize('NFKC').match(NUMBER) ?? []
    const isOne = number === '1' || number === '一' || number === '01'
    return number !== undefined && (isOne || counts.get(bare(plain[c]!))! > 1) ? plain[c]! : name
  })
}
