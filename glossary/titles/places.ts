/**
 * Places whose offices, parties and courts have names that others have too: Supreme Court, floor leader, Presidential Office. A concept
 * with such a place for its subject is meant on an English page where the sentence tells the place. By subject, on folded text.
 */
export const PLACES: Record<string, RegExp> = {
  Taiwan:
    /\b(?:taiwan(?:ese|'s)?|taipei|tainan|taichung|kaohsiung|taoyuan|hsinchu|kinmen|penghu|cross strait|kuomintang|kmt|dpp|tpp|democratic progressive|lai|tsai ing wen|cheng li wun|cho jung tai|\p{L}+ yuan|island)\b/u,
  Japan:
    /\b(?:japan(?:ese|'s)?|tokyo|osaka|okinawa|kyoto|hokkaido|ldp|liberal democratic party|diet|kyodo|nhk|takaichi|ishiba|kishida|abe)\b/,
  'South Korea':
    /\b(?:korean?|korea's|rok|seoul|busan|incheon|yonhap|lee jae myung|yoon suk yeol|yoon|cheong wa dae)\b/,
  'Southeast Asia':
    /\b(?:singapore(?:an|'s)?|malaysian?|malaysia's|indonesian?|indonesia's|philippines?|filipino|thai(?:land)?|cambodian?|myanmar|brunei|laos|lao|vietnam(?:ese)?|kuala lumpur|jakarta|manila|bangkok|phnom penh|asean|wong|anwar|prabowo|marcos)\b/,
}

/** The same by ISO code, for a page that is about them. */
export const CODES: Record<string, string[]> = {
  Taiwan: ['TW'],
  Japan: ['JP'],
  'South Korea': ['KR'],
  'Southeast Asia': ['SG', 'MY', 'ID', 'PH', 'TH', 'VN', 'LA'],
}

/** Offices and the like: of these any place may have one; firms and houses are told by their name. */
const COMMON =
  /\b(?:ministr(?:y|ies)|minister|agency|bureau|administration|court|council|party|leader|secretary|commission|commissioner|office|officer|command|commander|department|authority|board|spokes\p{L}+|legislators?|caucus|act|service|center|centre|corps|director|chief|advis[eo]r|president|chairman|chair|governor|representative|justice|member|force|police|headquarters|mayor|magistrate|budget|committee)\b|^(?:ceo|convener|convenor|pub|jsa|mayor|magistrate)$/u

/** Does a name leave open whose it is? */
export const anyPlaceHas = (name: string): boolean => COMMON.test(name)
export const tellsPlace = (place: string, text: string): boolean => PLACES[place]?.test(text) !== false
