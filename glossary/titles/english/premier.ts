import type { Sentence } from '../composite.ts'
import type { Part } from '../part.ts'

/** A premier club, the world's premier event: premier as an adjective, which is no office. */

/** What makes an adjective of it before a noun. */
const DETERMINED =
  /(?:(?:^|[ "(])(?:the|an?|its|their|our|his|her|this|these|most|two|three|four|five|several|many|some|other|all|of|as|first|and)|'s|s') $/
/** What may follow the office: a verb, or what is no noun. */
const NO_NOUN =
  /^ (?:(?:\p{L}+(?:ed|ly)|(?:say|meet|visit|call|urge|stresse|vow|arrive|addresse|hail|send|attend|chair|leave|hold|deliver|pledge|inspect|lead|want|seek|warn|tell|make|take|goe|get|begin|start|end|speak|sign|announce|present|unveil|greet|express|extend|underline|highlight|demand|expect|return|join|open|host|welcome|plan|face|back|reject|resign|praise|offer|voice|win|lose|give|doe|ha|wa|i)s|said|met|told|made|took|gave|held|led|spoke|left|went|began|sent|put|paid|won|lost|sought|wrote|got|drew|rose|had|were|did|came|kept|set|saw|laid|will|would|could|should|may|might|must|can|and|or|but|of|who|whose|in|at|on|to|for|from|with|by|as|also|then|again|since|before|after|during|under|when|while|about|against|over|not|never|until|yesterday|today|tomorrow|last|next|this|that|is|designate|elect)(?!\p{L})|\d)/u
/** Is the word an adjective there? */
export function isAdjective({ text }: Sentence, { start, end }: Part): boolean {
  if (!/^ \p{L}/u.test(text.slice(end, end + 2)) || NO_NOUN.test(text.slice(end, end + 24))) return false
  return (
    DETERMINED.test(text.slice(Math.max(0, start - 9), start)) ||
    /^ (?:league|rugby|division|inn|soccer|football|cup|club|section|golf|oil|foods|health|tech|group|holdings)(?!\p{L})/u.test(
      text.slice(end, end + 12),
    )
  )
}
