/** A count as it is shown, in every language of the interface: `24,000`. */
export const figure = (n: number): string => n.toLocaleString('en')
