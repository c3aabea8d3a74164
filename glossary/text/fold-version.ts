/** Changes with what `fold` makes of any text; its test says to what. Asked of the fold itself it would cost each page that opens 20 ms. */
export const foldVersion = 'be5ff576e577'
