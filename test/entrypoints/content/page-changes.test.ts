// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Change, type PageChanges, watchChanges } from '../../../entrypoints/content/page-changes.ts'

describe('what is read again after a change', () => {
  let life: AbortController
  let changes: PageChanges
  let seen: Change[]
  beforeEach(() => {
    document.body.innerHTML =
      '<p id="a">甲<b style="display: inline">乙</b></p><div id="list"><p>丙</p></div><div id="none" style="display: none"></div>'
    life = new AbortController()
    seen = []
    changes = watchChanges(
      (change) => seen.push(change),
      () => {},
      life.signal,
    )
  })
  afterEach(() => life.abort())

  /** All that was told of it, once its records are there. */
  const told = async (change: () => void): Promise<Change | undefined> => {
    change()
    await new Promise((resolve) => setTimeout(resolve))
    changes.flush()
    expect(seen.length).toBeLessThan(2)
    return seen[0]
  }
  const byId = (id: string) => document.getElementById(id)!
  const paragraph = (text: string) => {
    const p = document.createElement('p')
    p.textContent = text
    return p
  }

  test('a new block is, and nothing around it', async () => {
    const added = paragraph('丁')
    const change = await told(() => byId('list').append(added))
    expect(change?.added).toEqual([added])
    expect(change?.torn).toEqual(new Set())
  })

  test('a block inside a new one is not told again', async () => {
    const outer = document.createElement('div')
    const change = await told(() => {
      byId('list').append(outer)
      outer.append(paragraph('丁'))
    })
    expect(change?.added).toEqual([outer])
  })

  test('the block of a text that changed is', async () => {
    const change = await told(() => {
      ;(byId('a').firstChild as Text).data = '子'
    })
    expect(change?.added).toEqual([])
    expect(change?.torn).toEqual(new Set([byId('a')]))
  })

  test('what left the page is told with all in it', async () => {
    const gone = byId('list')
    const [inner, text] = [gone.firstChild!, gone.firstChild!.firstChild!]
    const change = await told(() => gone.remove())
    expect(change?.removed).toEqual(new Set([gone, inner, text]))
  })

  test('what comes where nothing is shown is not', async () => {
    const change = await told(() => byId('none').append(paragraph('丁')))
    expect(change?.added).toEqual([])
  })

  const host = (slots: string, inside: string) => {
    const host = document.createElement('div')
    host.innerHTML = inside
    host.attachShadow({ mode: 'open' }).innerHTML = slots
    byId('list').append(host)
    changes.watch(host.shadowRoot!)
    return host
  }
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve))
    changes.flush()
    seen.length = 0
  }

  test('what goes to another slot is gone from the one and new in the other', async () => {
    const { firstElementChild: child } = host(
      '<p id="one"><slot name="one"></slot></p><p><slot name="two"></slot></p>',
      '<b style="display: inline" slot="one">丁</b>',
    )
    await settled()
    const change = await told(() => child!.setAttribute('slot', 'two'))
    expect(change?.removed).toContain(child)
    expect(change?.within).toContain(child)
  })

  test('our own nodes are nobody’s change', async () => {
    expect(await told(() => document.body.append(document.createElement('tifa-tooltip')))).toBeUndefined()
  })
})
