/**
 * English terms that go on as no name of ours: the White House | Hotel, United Nations | Avenue; first lady | of jazz, general assembly |
 * of shareholders, speaker of the house.
 */

const GOES_ON =
  /^ (?:Hotel|Hostel|Inn|Bar|Pub|Tavern|Nightclub|Cafe|Café|Restaurant|Bistro|Bookstore|Bookshop|Mall|Cinema|Street|Avenue|Boulevard|Road|Lane|Cup)(?![a-z])/
const SPACE = 0x20

/** Is what stands at `start`–`end` of a text the beginning of such a name or manner of speaking? */
export function goesOnAsName(text: string, start: number, end: number): boolean {
  if (HOUSE.test(text.slice(Math.max(start, end - 20), end))) return true
  if (text.charCodeAt(end) !== SPACE) return false
  if (isCapital(text.charCodeAt(end + 1)))
    return isCapital(text.charCodeAt(start)) && GOES_ON.test(text.slice(end, end + 12))
  return OF_THINGS.test(text.slice(end, end + 16)) && OF_STATES.test(text.slice(start, end))
}

/** Of a state or its people; the rest is a manner of speaking. */
const OF_STATES =
  /^(?:first lady|crown prince|supreme leader|prime minister|foreign minister|general secretary|secretary-general|secretary of state|general assembly|national congress|central committee|united nations)$/i
const OF_THINGS =
  /^ of (?!the |an? |his|her|this|that|our|their|its|another|any|each|both|all |such|two|one|which|what|these|those|other)[a-z]/
const HOUSE = /^(?:house speaker|speaker of the house)$/

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a
