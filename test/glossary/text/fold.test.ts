import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphabetOf, SPACE_SYMBOL } from '../../../glossary/match/alphabet.ts'
import { fold, foldedAgain, foldedText, pronounApart } from '../../../glossary/text/fold.ts'
import { foldMap, roles } from '../../../glossary/text/fold-map.ts'
import { foldTable } from '../../../glossary/text/fold-table.ts'
import { foldInto, newFolding } from '../../../glossary/text/folding.ts'
import { sourceOf, toSource } from '../../../glossary/text/way-back.ts'
import { foldPairs } from '../../../tools/generate-fold.ts'
import { pageText } from '../match/text.ts'

const folded = (text: string) => foldedText(foldInto(text, foldMap, newFolding()))
/** The source text of a folded substring. */
const back = (text: string, part: string) => {
  const folding = foldInto(text, foldMap, newFolding())
  const at = foldedText(folding).indexOf(part)
  expect(at, `${part} in ${foldedText(folding)}`).toBeGreaterThanOrEqual(0)
  const { start, end } = toSource(folding, at, at + part.length)
  return text.slice(start, end)
}

describe('the table', () => {
  test('is current', async () => {
    const text = (await foldPairs()).map(([from, to]) => String.fromCharCode(from, to)).join('')
    // Not `toBe`: its message would be the table twice.
    expect(foldTable === text, 'run tools/generate-fold.ts').toBe(true)
  })

  test('maps one unit to one unit, and what it maps to folds to itself', async () => {
    const pairs = new Map(await foldPairs())
    expect(pairs.size).toBeGreaterThan(4000)
    for (const [from, to] of pairs) {
      expect(from).not.toBe(to)
      expect(pairs.get(to) ?? to, `${String.fromCharCode(from, to)}`).toBe(to)
    }
    expect(foldTable.length).toBe(pairs.size * 2)
  })

  test('no folded unit is a role or a surrogate', () => {
    for (let unit = 0; unit < 65536; unit++) {
      const to = foldMap[unit]!
      if (to <= roles.last) continue
      expect(foldMap[to]! <= roles.last || foldMap[to] === to, unit.toString(16)).toBe(true)
      if (unit < 0xd800 || unit > 0xdfff) expect(to < 0xd800 || to > 0xdfff).toBe(true)
    }
  })
})

describe('one form for', () => {
  test.each([
    ['traditional and simplified', ['國務院總理', '国务院总理']],
    ['Taiwan and Hong Kong variants', ['臺灣', '台灣', '台湾']],
    ['variants of 裡', ['裏', '裡', '里']],
    ['variants of 着', ['著', '着']],
    ['variants of 为', ['爲', '為', '为']],
    ['variants of 众', ['眾', '衆', '众']],
    ['variants of 卫', ['衞', '衛', '卫']],
    ['variants of 启', ['啓', '啟', '启']],
    ['variants of 群', ['羣', '群']],
    ['variants of 峰', ['峯', '峰']],
    ['variants of 线', ['綫', '線', '线']],
    ['variants of 么', ['麽', '麼', '么']],
    ['Japanese forms', ['産業', '產業', '产业']],
    ['more Japanese forms', ['経済戦略', '經濟戰略', '经济战略']],
    ['Japanese forms of places', ['広東図書館', '廣東圖書館', '广东图书馆']],
    ['週 and 周', ['週年', '周年']],
    ['the wrong glyph 巿', ['北京巿', '北京市']],
    ['compatibility forms', ['⼈⽂', '人文']],
    ['compatibility ideographs', ['\uf9e1', '李']],
    ['width', ['ＣＰＣ', 'CPC', 'cpc']],
    ['full-width digits', ['２０２５年', '2025年']],
    ['kinds of apostrophe', ["people's", 'people’s', 'people＇s', 'people‘s', 'people`s', 'people´s']],
    ['hyphens between words', ['vice-chairman', 'vice chairman', 'vice‐chairman', 'vice–chairman']],
    ['spaces', ['vice  chairman', 'vice\u00a0chairman', 'vice\nchairman', 'vice\u3000\tchairman']],
    ['quotes around and inside', ['“一带一路”', '一带一路', '「一帶一路」', '"一带一路"', '‘一带一路’']],
    ['title brackets', ['《决定》', '决定']],
    [
      'quotes in English',
      ['the ‘Belt and Road’ Initiative', 'the "Belt and Road" Initiative', 'The Belt and Road Initiative'],
    ],
    ['plural possessives', ["Workers' Party", 'Workers’ Party', 'Workers Party']],
    ['soft hyphens', ['Vladi\u00admir', 'Vladimir']],
    ['zero-width marks', ['完\u200b\u200b全', '\ufeff完全\ufeff', '完全']],
    ['variation selectors', ['葛\udb40\udd00城', '葛城', '葛\ufe00城']],
    ['a source line break between Han', ['国务\n委员', '国务\r\n    委员', '国务委员']],
    ['letter-spaced runs of three or more', ['人 民 网', '人\u3000民\u3000网', '人民网']],
  ])('%s', (_, forms) => {
    expect(new Set(forms.map(fold)).size, forms.map(fold).join('|')).toBe(1)
  })
})

describe('keeps apart', () => {
  test.each([
    ['two clauses with a space between', '习近平会见 李强', '习近平会见 李强'],
    ['one character and a word', 'X 李强', 'x 李强'],
    ['two spaced characters', '代　县', '代 县'],
    ['what closes and what opens', '“一带”“一路”', '一带 一路'],
    ['titles that follow one another', '《决定》《意见》', '决定 意见'],
    ['bars', '来源：新华网｜责编', '来源:新华网|责编'],
  ])('%s', (_, text, form) => {
    expect(folded(text)).toBe(form)
  })

  test('characters beyond the BMP stay whole', () => {
    expect(fold('𠮷野')).toBe('𠮷野')
    expect(folded('a\u{20bb7}b')).toBe('a\u{20bb7}b')
  })

  test('芸 is not 艺, 后 folds 後 but not the other way', () => {
    expect(fold('芸')).not.toBe(fold('藝'))
    expect(fold('沪')).not.toBe(fold('濾'))
    expect(fold('浜')).not.toBe(fold('濱'))
    expect(fold('後')).toBe('后')
  })
})

describe('the way back', () => {
  test.each([
    ['第三届“一带一路”国际合作', '一带一路', '一带一路'],
    ['第三届“一带一路”国际合作', '届一带一路国', '届“一带一路”国'],
    ['Vladi\u00admir Putin', 'vladimir', 'Vladi\u00admir'],
    ['人 民 网 股 份', '民网', '民 网'],
    ['国务\n  委员长', '国务委员长', '国务\n  委员长'],
    ['\ufeff特朗普\ufeff\ufeff叫停', '特朗普', '特朗普'],
    ['《 决定 》', '决定', '决定'],
  ])('%j: %s', (text, part, source) => {
    expect(back(text, part)).toBe(source)
  })
})

/** As the head comment of fold.ts puts it, for text without spaces and marks that ask for their neighbours. */
const naive = (text: string) =>
  Array.from({ length: text.length }, (_, i) => ({ i, unit: foldMap[text.charCodeAt(i)]! }))
    .filter(({ unit }) => unit > roles.last)
    .map(({ i, unit }) => ({ i, unit: String.fromCharCode(unit) }))

test('agrees with the naive fold where nothing asks for its neighbours', () => {
  const simple = fc.array(fc.constantFrom(...'國务院總理委CPCａ２“「\u200b\u00ad𠮷,。、'.split('')), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(simple, (units) => {
      const text = units.join('')
      const folding = foldInto(text, foldMap, newFolding())
      const kept = naive(text)
      expect(foldedText(folding)).toBe(kept.map((k) => k.unit).join(''))
      kept.forEach(({ i }, k) => {
        expect(sourceOf(folding, k)).toBe(i)
      })
    }),
  )
})

test('a hyphen between words is one past selectors that are dropped, too', () => {
  for (const text of ['CPC-\u{e0100}0', 'CPC\u{e0100}-0', 'CPC-\u200b0']) expect(fold(text)).toBe('cpc 0')
})

test('a hyphen and quotes that touch leave one space', () => {
  for (const text of ['9”“-general', '9-”“general', '9”-“general']) expect(fold(text)).toBe('9 general')
})

test.each([
  ["ca'”“a", 'ca a'],
  ["ca”“'a", 'ca a'],
  ["c'”\u{E0100}“a", 'c a'],
  ["people's", "people's"],
])('an apostrophe beside quotes that part words parts them once: %s', (text, folded) => {
  expect([fold(text), fold(fold(text))]).toEqual([folded, folded])
})

test('any text: idempotent, never longer, the way back only goes forward', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      const folding = foldInto(text, foldMap, newFolding())
      expect(folding.length).toBeLessThanOrEqual(text.length)
      let last = -1
      for (let k = 0; k < folding.length; k++) {
        const at = sourceOf(folding, k)
        expect(at).toBeGreaterThan(last)
        expect(at).toBeLessThan(text.length)
        last = at
      }
    }),
    { numRuns: 2000 },
  )
})

test('a text folded into symbols is told again as if it were folded anew', () => {
  const { symbols, plain } = alphabetOf(['state council', '国务院'])
  const again = newFolding()
  for (const text of [
    "The People's ‘State – Council’ vice-chairman",
    ' 代　县 “国 务 院” G20 - 峰会 ',
    "Workers' – rights' ’a b’ C.\n国\n院'",
  ])
    expect(foldedAgain(foldInto(text, symbols, again, plain), SPACE_SYMBOL)).toBe(folded(text))
})

test('the pronoun is told from the country, and keeps its length', () => {
  const apart = (text: string) => pronounApart(text, fold(text))
  expect(apart('The US told us, and US-led talks told us.')).toBe('the us told ··, and us led talks told ··.')
  expect(apart('Bus and US')).toBe('bus and us')
  expect(apart('u\u00ads and us')).toBe('us and us')
})
