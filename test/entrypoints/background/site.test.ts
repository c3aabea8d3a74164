import { describe, expect, test } from 'vitest'
import { hostOf, originPattern, siteState } from '../../../entrypoints/background/site.ts'
import { newsSites } from '../../../entrypoints/background/sites.ts'

const facts = (url: string | undefined, granted = false, sitesOff: string[] = []) => ({
  url,
  granted,
  sitesOff,
})

describe('the state of a site', () => {
  test.each([
    ['listed', facts('https://www.news.cn/a.htm', true)],
    ['unlisted', facts('https://example.org/')],
    ['off', facts('https://www.news.cn/a.htm', true, ['www.news.cn'])],
    ['off', facts('https://example.org/', false, ['example.org'])],
    ['listed', facts('https://m.news.cn/', true, ['www.news.cn'])],
    ['unlisted', facts('file:///tmp/page.html')],
    ['unlisted', facts(undefined, true)],
    ['forbidden', facts('chrome://extensions/', true)],
    ['forbidden', facts('about:blank')],
    ['forbidden', facts('https://addons.mozilla.org/zh-CN/firefox/', true)],
  ])('%s', (state, given) => {
    expect(siteState(given)).toBe(state)
  })

  test('hosts and origin patterns leave the port out', () => {
    expect(hostOf('http://www.news.cn:8080/a')).toBe('www.news.cn')
    expect(hostOf('not an address')).toBe('')
    expect(originPattern('http://www.news.cn:8080/a?b')).toBe('http://www.news.cn/*')
    expect(originPattern('file:///tmp/page.html')).toBeUndefined()
  })
})

describe('the list of sites', () => {
  test('patterns are well formed, unique and none lies inside another', () => {
    expect(new Set(newsSites).size).toBe(newsSites.length)
    const domains = newsSites.map(
      (pattern) => /^\*:\/\/\*\.([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/.exec(pattern)?.[1],
    )
    expect(domains).not.toContain(undefined)
    const inside = domains.filter((d) => domains.some((other) => d !== other && d!.endsWith(`.${other}`)))
    expect(inside).toEqual([])
  })

  test.each(['news.cn', 'people.com.cn', 'gov.cn', 'kcna.kp', 'reuters.com'])('%s is served', (domain) => {
    expect(newsSites).toContain(`*://*.${domain}/*`)
  })
})
