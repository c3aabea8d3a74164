/** English names that go on as a house's or a street's: the White House | Hotel, United Nations | Avenue. */

const GOES_ON =
  /^ (?:Hotel|Hostel|Inn|Bar|Pub|Tavern|Nightclub|Cafe|Café|Restaurant|Bistro|Bookstore|Bookshop|Mall|Cinema|Street|Avenue|Boulevard|Road|Lane|Cup)(?![a-z])/
const SPACE = 0x20

/** Is what stands at `start`–`end` of a text the beginning of such a name? */
export function goesOnAsName(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || !isCapital(text.charCodeAt(end + 1))) return false
  return isCapital(text.charCodeAt(start)) && GOES_ON.test(text.slice(end, end + 12))
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a
