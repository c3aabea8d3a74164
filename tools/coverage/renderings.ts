/**
 * Accepted renderings as the annotations write them: variants parted by `|`, groups of variants in brackets, a group that may be left
 * out before `?`. Brackets with neither are part of the rendering: `Communist Party of China (CPC)`.
 */
export function renderingsOf(written: string): string[] {
  return [...new Set(variants(written).map((text) => text.replaceAll(/ +/g, ' ').trim()))]
}

const variants = (written: string): string[] => split(written).flatMap(expand)

function split(written: string): string[] {
  const out = ['']
  let depth = 0
  for (const char of written) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === '|' && depth === 0) out.push('')
    else out[out.length - 1] += char
  }
  return out
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return i
  }
  throw new Error(`A bracket stays open in "${text}"`)
}

function expand(text: string): string[] {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closing(text, open)
    const inner = text.slice(open + 1, close)
    const optional = text[close + 1] === '?'
    if (!optional && !inner.includes('|')) continue
    const before = text.slice(0, open)
    const tails = expand(text.slice(close + (optional ? 2 : 1)))
    return [...variants(inner), ...(optional ? [''] : [])].flatMap((group) =>
      tails.map((tail) => before + group + tail),
    )
  }
  return [text]
}
