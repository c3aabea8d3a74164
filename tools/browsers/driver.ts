/** What is asked of a browser with the extension in it, whichever it is. */
export interface Driver {
  name: 'chromium' | 'firefox'
  /** Address of a page of the extension. */
  extensionUrl(path: string): string
  open(url: string): Promise<DriverPage>
  /** A command of the manifest: in Firefox by its keys; in Chromium, whose own keys no tool reaches, as the browser tells the background of them. */
  command(name: string): Promise<void>
  /** The list beside the page in front, where the browser keeps it. `own`: a page of the extension. */
  openPanel(own: DriverPage): Promise<void>
  /** Answers the browser's own question for a permission; Chromium's is out of reach. */
  answerQuestion(allow: boolean): Promise<void>
  /** Ends the background as the browser does when it idles. */
  killBackground(): Promise<void>
  /** Takes the extension out of the browser's service under its open pages. */
  removeExtension(how: 'reload' | 'disable' | 'uninstall'): Promise<void>
  /** Resolves when the person has closed the browser. */
  closed: Promise<void>
  close(): Promise<void>
  /** Where it was launched without the extension. */
  install(): Promise<void>
}

export interface Point {
  x: number
  y: number
}

/** Functions passed to `evaluate` run in the page: they see nothing around them. */
export interface DriverPage {
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>
  /** Errors the page's own scripts and ours threw uncaught. */
  errors: string[]
  move(x: number, y: number): Promise<void>
  /** A key, or keys held together: `Control+c`. */
  press(key: string): Promise<void>
  clickAt(x: number, y: number): Promise<void>
  /** By the mouse, its button held down. */
  drag(from: Point, to: Point): Promise<void>
  /** By a finger. */
  tap(x: number, y: number): Promise<void>
  swipe(from: Point, to: Point): Promise<void>
  click(selector: string): Promise<void>
  fill(selector: string, value: string): Promise<void>
  upload(selector: string, path: string): Promise<void>
  waitFor(selector: string): Promise<void>
  /** All text of the accessible `tooltip` or pinned `dialog` of ours; `undefined` while there is none. */
  tooltip(): Promise<string | undefined>
  /** Its role; `undefined` while there is none. */
  tooltipRole(): Promise<string | undefined>
  /** What its live regions say to a screen reader now; `undefined` while there are none. */
  told(): Promise<string | undefined>
  /** Where it stands in the window; `undefined` while there is none. */
  tooltipBox(): Promise<DOMRectInit | undefined>
  /** Of the window, or of the element alone. */
  screenshot(path: string, selector?: string): Promise<void>
  /** Runs a script's text before the page's own scripts, from its next load on. */
  atStart(script: string): Promise<void>
  /** Runs a script's text in the page. */
  run(script: string): Promise<void>
  theme(theme: 'light' | 'dark'): Promise<void>
  /** Brings its tab to the front. */
  front(): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
}

export interface Launch {
  executable: string
  /** Folder of the built extension. */
  extension: string
  /** Hosts that lead to the loopback. */
  hosts: string[]
  headless: boolean
  /** Of the interface, as a locale's folder is named. */
  language?: string
  /** Leaves the page open that a fresh install begins with. */
  firstPage?: boolean
  /** Leaves the extension out until `install`. */
  late?: boolean
}

/** From one point to another in eight steps. */
export const along = (from: Point, to: Point): Point[] =>
  Array.from({ length: 9 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / 8,
    y: from.y + ((to.y - from.y) * i) / 8,
  }))

/** A fresh profile first puts the supplied glossary in place: 2 s, on a busy machine ten times that. */
const patience = 30_000

/** Asks again until the answer is no longer `undefined` or false; says what it waited for when the time is over. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeout = patience,
): Promise<T> {
  const end = performance.now() + timeout
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
      last = undefined
    } catch (error) {
      last = error
    }
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
