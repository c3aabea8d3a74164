import browser from 'webextension-polyfill'
import {
  type Lines,
  protocolVersion,
  type RevealOrder,
  type ShadowFrame,
  type StepOrder,
  type Stepped,
} from '../content/protocol.ts'

/** From term to term through all frames of a page, as they stand in it. */

export interface Step {
  by: 1 | -1
  of?: StepOrder['of']
  /** Of `of.nth`. */
  frameId?: number | undefined
}

interface Frame {
  id: number
  /** Its numbers from the top down (see `ShadowFrame`); `undefined` where they are not known. */
  path: number[] | undefined
  below?: Below
  /** Its tooltip is open. */
  shows: boolean
}

/** Of a frame in a shadow tree: its parent's path, and what its parent knows of it too. */
interface Below extends Omit<ShadowFrame, 'child'> {
  path: number[]
  /** The frames inside it, which one of another site tells to all. */
  length: number
  /** The same is told by a frame inside it, with its own numbers from there; it sees no address where that is of another site. */
  inner: number[]
}

/** Whether it came to a term; `undefined` where the page has gone. */
export async function goOn(tabId: number, { by, of, frameId }: Step): Promise<boolean | undefined> {
  const frames = await framesOf(tabId)
  if (frames.length === 0) return undefined
  await numberShadowFrames(tabId, frames)
  const at = (path: readonly number[]) => frames.find((frame) => frame.path?.join() === path.join())
  const send = (frame: Frame, order: Omit<StepOrder, 'v'> | Omit<RevealOrder, 'v'>): Promise<unknown> =>
    // Rejects where no script of ours is.
    browser.tabs
      .sendMessage(tabId, { v: protocolVersion, ...order }, { frameId: frame.id })
      .catch(() => undefined)
  const showIn = async (frame: Frame, lines: Lines) => {
    let here: Lines | undefined = lines
    for (let path = frame.path ?? []; path.length > 0 && here !== undefined; path = path.slice(0, -1)) {
      const parent = at(path.slice(0, -1))
      const { top, bottom }: Lines = here
      here =
        parent &&
        ((await send(parent, { kind: 'reveal', child: path.at(-1)!, top, bottom })) as Lines | undefined)
    }
  }

  const top = at([])
  let frame = frames.find(({ id, shows }) => (frameId === undefined ? shows : id === frameId)) ?? top
  let from: StepOrder['from']
  let rounds = 0
  let answered = false
  // Each frame is entered and left once a round at most.
  for (let left = 4 * frames.length + 4; frame !== undefined && left > 0; left--) {
    const order: Omit<StepOrder, 'v'> = { kind: 'step', by, ...(of && { of }), ...(from && { from }) }
    const answer = (await send(frame, order)) as Stepped | undefined
    answered ||= answer !== undefined
    const stepped: Stepped = answer ?? { at: 'end' }
    if (stepped.at === 'term') {
      await showIn(frame, stepped)
      const others = frames.filter(({ id, shows }) => shows && id !== frame!.id).map(({ id }) => id)
      if (others.length > 0)
        await browser.scripting
          .executeScript({ target: { tabId, frameIds: others }, func: hide })
          // One of them may have gone.
          .catch(() => {})
      return true
    }
    if (of?.nth !== undefined) break
    const { path } = frame
    if (stepped.at === 'child') {
      const child = path && at([...path, stepped.child])
      from = child === undefined ? { child: stepped.child } : 'edge'
      frame = child ?? frame
    } else if (path === undefined || path.length === 0) {
      // Round at the ends.
      if (rounds++ > 0) break
      from = 'edge'
      frame = top
    } else {
      from = { child: path.at(-1)! }
      frame = at(path.slice(0, -1))
    }
  }
  return answered ? false : undefined
}

/** Those that the browser lets us into; it lets nobody into a page of the extension, which hears us all the same. */
async function framesOf(tabId: number): Promise<Frame[]> {
  const looked = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: look })
    .catch(() => [{ frameId: 0, result: { path: [], shows: false } }])
  return looked.map(({ frameId, result }) => ({ id: frameId, ...(result as ReturnType<typeof look>) }))
}

/** The parents are asked which of their frames in shadow trees these are: the same address and size, else the first that is left. */
async function numberShadowFrames(tabId: number, frames: Frame[]): Promise<void> {
  const all = frames.filter(({ below }) => below !== undefined)
  const roots = all.filter(({ below }) => below!.inner.length === 0)
  const left = new Set(roots)
  for (const path of new Set(Array.from(left, ({ below }) => below!.path.join()))) {
    const parent = frames.find((frame) => frame.path?.join() === path)
    const order = { v: protocolVersion, kind: 'frames?' } as const
    const told = (await browser.tabs
      .sendMessage(tabId, order, { frameId: parent?.id ?? 0 })
      .catch(() => [])) as ShadowFrame[] | undefined
    for (const { child, ...known } of told ?? []) {
      const mine = [...left].filter(({ below }) => below!.path.join() === path)
      const isSize = ({ below }: Frame) => below!.width === known.width && below!.height === known.height
      const frame =
        mine.find((one) => one.below!.address === known.address && isSize(one)) ??
        mine.find(isSize) ??
        mine[0]
      if (frame === undefined) break
      frame.path = [...frame.below!.path, child]
      left.delete(frame)
    }
  }
  for (const { below, ...frame } of all) {
    if (below!.inner.length === 0) continue
    const mine = roots.filter((root) => root.below!.path.join() === below!.path.join())
    const isSame = (...keys: ('address' | 'width' | 'height' | 'length')[]) =>
      mine.find((root) => keys.every((key) => root.below![key] === below![key]))
    const root = isSame('address', 'width', 'height', 'length') ?? isSame('address') ?? isSame('length')
    const held = frames.find(({ id }) => id === frame.id)!
    if (root?.path !== undefined) held.path = [...root.path, ...below!.inner]
  }
}

/** In a frame that is left; like the next, it sees nothing around it. */
function hide(): void {
  const key = Symbol.for('tifa tooltip')
  ;(globalThis as unknown as Record<symbol, { hide(): boolean } | undefined>)[key]?.hide()
}

/** In the frame: it sees nothing around it. */
function look(): Omit<Frame, 'id'> {
  const tooltip = (globalThis as unknown as Record<symbol, { open: boolean } | undefined>)[
    Symbol.for('tifa tooltip')
  ]
  const shows = tooltip?.open === true
  const path: number[] = []
  let inTree: { at: Window; inner: number[] } | undefined
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at
    let child = 0
    while (child < parent.length && parent[child] !== at) child++
    if (child < parent.length) path.unshift(child)
    else if (inTree === undefined) inTree = { at, inner: path.splice(0) }
    else return { path: undefined, shows }
  }
  if (inTree === undefined) return { path, shows }
  const { at, inner } = inTree
  const below = { path, inner, length: at.length, address: '', width: 0, height: 0 }
  try {
    Object.assign(below, { address: at.location.href, width: at.innerWidth, height: at.innerHeight })
  } catch {
    // Of another site.
  }
  return { path: undefined, below, shows }
}
