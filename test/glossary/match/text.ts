import fc from 'fast-check'

/** Text as pages have it, dense in what folding and boundaries ask about. */
const pieces = [
  ...'国國务務院总總理委员員长長省市巿中央共产產産党黨会议議書记記主席台代表大人民一带路原前副',
  ...'abcsSAXz09',
  ...' \u3000\n\t\u200b\u00ad\ufeff“”「」《》‘’\'"-–、，。()|｜',
  '𠮷',
  '\udb40\udd00',
  'CPC',
  ' (CPC) ',
  'China',
  "people's",
  'general secretary',
  '代 表',
]

export const pageText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join(''))
