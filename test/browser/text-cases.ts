/**
 * Small pieces of pages: what is underlined in each, thought out from what a reader sees of it. 國務委員長, 委員長, 國務院 and 總理 are terms:
 * where 委員長 stands alone, the whole was not joined.
 */

const whole = '國務委員長'
const part = '委員長'

/** `[what is on the page, what is underlined]`. */
export const standing: [string, string][] = [
  // In the line, whatever the element is called.
  ['國務<bdi>委</bdi><bdo dir="ltr">員</bdo><var>長</var>', whole],
  ['國務<em></em>委員長', whole],
  ['國務<!-- 甲 -->委員長', whole],
  ['國務<style>b { color: red }</style><script type="x">甲</script>委員長', '國務b { color: red }甲委員長'],
  ['<h1 style="display: inline">國務</h1><p style="display: inline">委員長</p>', whole],
  [
    '<ul style="display: inline; padding: 0"><li style="display: inline">國務</li><li style="display: inline">委員長</li></ul>',
    whole,
  ],
  ['國務<i style="position: relative; top: 1px">委員</i><b style="position: sticky; top: 0">長</b>', whole],
  ['<div style="display: contents"><div style="display: contents">國務</div>委員長</div>', whole],
  ['<x-one>國務</x-one><x-two>委員長</x-two>', whole],
  ['國務<a href="#a"><img alt="乙" /></a>委員長', whole],
  ['<center>國務<nobr>委員長</nobr></center>', whole],
  ['<marquee>國務<b>委員長</b></marquee>', whole],
  ['<label>國務</label><output>委員長</output>', whole],
  // Not shown, and so no edge.
  ['國務<span hidden>甲</span>委員長', '國務甲委員長'],
  ['國務<br style="display: none" />委員長', whole],
  // An object that has nothing to show.
  ['國務<object><b>委員長</b></object>', whole],
  ['<object data="about:blank">國務院</object>', ''],
  ['國務<input type="hidden" value="甲" />委員長', whole],
  ['國務<code hidden>甲</code>委員長', '國務甲委員長'],
  [
    '國務<iframe hidden></iframe><audio></audio><datalist><option>甲</option></datalist>委員長',
    '國務甲委員長',
  ],
  ['國務<div style="display: none"><p>甲</p></div>委員長', '國務甲委員長'],
  ['國務<span style="display: none" contenteditable="true">甲</span>委員長', '國務甲委員長'],
  // The first letter, set large beside the lines; a label, and a number, that stand there.
  ['<span style="float: left; font-size: 2em">國</span>務委員長', whole],
  ['<span style="float: left; font-size: 2em">「國</span>務委員長', whole],
  ['<span style="float: left">國</span>務委員長', part],
  ['<span style="float: left; font-size: 2em">國務</span>委員長', part],
  ['<span style="float: left; font-size: 2em">國</span> 務委員長', part],
  ['<span style="position: absolute; font-size: 2em">國</span>務委員長', part],
  // Boxes of their own.
  ['國務<button>委員長</button>', part],
  ['國務<span style="position: fixed; top: 0">委員長</span>', part],
  ['國務<input />委員長', part],
  ['國務<hr />委員長', part],
  ['<fieldset><legend>國務</legend>委員長</fieldset>', part],
  ['<dl><dt>國務</dt><dd>委員長</dd></dl>', part],
  ['<div style="display: flex"><span>國務</span><span>委員長</span></div>', part],
  ['<div style="display: flex">國務<b>委員長</b></div>', part],
  ['<div style="display: grid">國務<b>委員長</b></div>', part],
  ['<div style="display: flex">國務<b style="display: none">甲</b>委員長</div>', '國務甲委員長'],
  ['<a href="#a"><div>國務</div><div>委員長</div></a>', part],
  ['<span style="display: table-cell">國務</span><span style="display: table-cell">委員長</span>', part],
  ['<table><caption>國務</caption><tr><td>委員長</td></tr></table>', part],
  ['國務<sup>1</sup>委員長', part],
  ['國務<span style="display: inline-table"><span style="display: table-cell">委員長</span></span>', part],
  // White space and bars.
  ['國務&nbsp;委員長', part],
  ['國務 <b>委員長</b>', part],
  ['國務\n      <b>委員長</b>', '國務\n      委員長'],
  ['<pre-like style="white-space: pre-wrap">國務\n委員長</pre-like>', part],
  ['國務 | 委員長', part],
  ['國務<b>｜</b>委員長', part],
  ['<b>國</b> <b>務</b> <b>院</b>', '國 務 院'],
  ['<i>國</i>&nbsp;<i>務</i>&nbsp;<i>院</i>', '國\u00a0務\u00a0院'],
  ['國　務　院', '國　務　院'],
  ['總&nbsp;理', '總\u00a0理'],
  // Marks that are not seen.
  ['國\u2060務\u200c委\u200d員\ufe00長', '國\u2060務\u200c委\u200d員\ufe00長'],
  ['國\u{e0100}務委\u200e員長\u{e0101}', '國\u{e0100}務委\u200e員長'],
  ['<b>國務&shy;</b>&shy;<i>委員長</i>', '國務\u00ad\u00ad委員長'],
  // Ruby.
  ['<ruby><rb>國</rb><rb>務</rb><rt>guó</rt><rt>wù</rt></ruby>委員長', '國務guówù委員長'],
  ['甲<ruby>乙<rt>國務院</rt></ruby>丙', ''],
  ['<ruby>國<rt>guó</rt></ruby><ruby>務<rt>wù</rt></ruby><ruby>院<rt>yuàn</rt></ruby>', '國guó務wù院'],
  // Not read.
  ['<samp>國務院</samp><kbd>國務院</kbd><optgroup label="國務院"></optgroup>', ''],
  ['<div contenteditable="">國務院</div><div contenteditable="plaintext-only">國務院</div>', ''],
  ['<div contenteditable="true">甲<b contenteditable="false">國務院</b></div>', ''],
  ['<math><mtext>國務院</mtext></math><canvas>國務院</canvas><video>國務院</video>', ''],
  ['<div style="display: none"><b style="display: block">國務院</b></div>', ''],
  ['<dialog>國務院</dialog><div popover>國務院</div>', ''],
  ['<details>國務院<p>國務院</p></details>', ''],
  ['<details><summary>甲</summary><details open><summary>國務院</summary></details></details>', ''],
  ['<details><summary>甲</summary><summary>國務院</summary></details>', ''],
  ['<div style="content-visibility: hidden">國務院</div>', ''],
  [
    '<svg><defs><text>國務院</text></defs><symbol><text>國務院</text></symbol><text display="none">國務院</text></svg>',
    '',
  ],
  // Read.
  ['<div contenteditable="false">國務院</div><div contenteditable="inherit">國務院</div>', '國務院國務院'],
  ['<div contenteditable="FALSE">國務院</div>', '國務院'],
  ['<p translate="no">國務院</p><p inert>國務院</p><p aria-hidden="true">國務院</p>', '國務院國務院國務院'],
  ['<details open>國務院<summary>國務院</summary></details>', '國務院國務院'],
  ['<svg height="40"><a href="#a"><text y="20">國務<tspan dx="1">院</tspan></text></a></svg>', '國務院'],
  [
    '<svg height="40"><foreignObject width="90" height="30"><p>國務<b>院</b></p></foreignObject></svg>',
    '國務院',
  ],
  ['<div style="content-visibility: auto">國務<b>院</b></div>', '國務院'],
  ['<div style="writing-mode: vertical-rl">國務<b>院</b></div>', '國務院'],
  ['<div style="visibility: hidden"><div><p style="visibility: visible">國務院</p></div></div>', '國務院'],
  // A word processor tells a language of each number; Japanese is left alone.
  ['<span lang="en-US">2</span>月，國<span lang="EN-US">務</span>院', '國務院'],
  ['<span lang="zh-CN">國務</span><span lang="zh-TW">院</span>', '國務院'],
  ['<span lang="ja">國務</span>委員長', part],
  // Shadow roots.
  ['<div><template shadowrootmode="open">國務<slot></slot></template>委員長</div>', whole],
  ['<div><template shadowrootmode="closed">國務院</template></div>', ''],
  ['<div><template shadowrootmode="open"><slot>國務院</slot></template></div>', '國務院'],
  ['<div><template shadowrootmode="open"><slot>國務院</slot></template>甲</div>', ''],
  ['<div><template shadowrootmode="open"><slot hidden></slot></template>國務院</div>', ''],
  [
    '<div><template shadowrootmode="open"><style>slot { display: none }</style><slot></slot></template>國務院</div>',
    '',
  ],
  [
    '<div><template shadowrootmode="open"><p><template shadowrootmode="open">國務<slot></slot></template><slot></slot></p></template>院</div>',
    '國務院',
  ],
  [
    '<div><template shadowrootmode="open"><div contenteditable><slot></slot></div></template>國務院</div>',
    '',
  ],
]

/** `[what is on the page, what a script of the page does with it, what is then underlined]`, shadow trees first; `it` is the piece's own element. */
export const changing: [string, string, string][] = [
  ['國務院', 'it.firstChild.splitText(1)', '國務院'],
  ['國<!-- -->務院', 'it.childNodes[1].remove(); it.normalize()', '國務院'],
  ['國務', 'it.firstChild.appendData("院")', '國務院'],
  ['國務院', 'it.firstChild.deleteData(1, 1)', ''],
  ['國務院', 'it.firstChild.insertData(0, "甲乙")', '國務院'],
  ['國務院', 'it.replaceChildren("甲國務院")', '國務院'],
  ['<p>國務院</p>', 'it.firstChild.outerHTML = "<i>國務</i>院"', '國務院'],
  ['<p>國務院</p>', 'document.implementation.createHTMLDocument().adoptNode(it.firstChild)', ''],
  [
    '<p>國務院</p>',
    'it.append(document.implementation.createHTMLDocument().adoptNode(it.firstChild))',
    '國務院',
  ],
  [
    whole,
    'const r = document.createRange(); r.setStart(it.firstChild, 2); r.insertNode(document.createElement("br"))',
    part,
  ],
  ['國務<br />委員長', 'it.querySelector("br").remove()', whole],
  ['國務<br />委員長', 'it.querySelector("br").style.display = "none"', whole],
  ['國務<br style="display: none" />委員長', 'it.querySelector("br").style.display = ""', part],
  ['國務<input />委員長', 'it.querySelector("input").hidden = true', whole],
  // As by a media query: nothing on the page tells of it.
  ['國務<br class="wide" />委員長', 'document.styleSheets[0].insertRule("br.wide { display: none }")', whole],
  [
    '國務<br class="off" />委員長',
    'const { sheet } = document.querySelector("head style:last-of-type"); sheet.insertRule("br.off { display: inline }", sheet.cssRules.length)',
    part,
  ],
  [
    whole,
    'const r = document.createRange(); r.setStart(it.firstChild, 1); r.setEnd(it.firstChild, 3); r.surroundContents(document.createElement("b"))',
    whole,
  ],
  [
    whole,
    'const r = document.createRange(); r.setStart(it.firstChild, 2); r.setEnd(it.firstChild, 5); r.surroundContents(document.createElement("p"))',
    part,
  ],
  ['國務<b>委員長</b>', 'it.querySelector("b").style.display = "block"', part],
  [
    '國務<b style="display: block">委員長</b>',
    'it.querySelector("b").className = "off"; it.querySelector("b").style.display = ""',
    whole,
  ],
  ['國務<b>委員長</b>', 'it.style.display = "flex"', part],
  ['<p>國務院</p>', 'it.className = "off"', ''],
  ['<p class="off">國務院</p>', 'it.firstChild.className = ""', '國務院'],
  ['<p>國務院</p>', 'it.hidden = true', ''],
  ['<p hidden="until-found">國務院</p>', 'it.firstChild.hidden = false', '國務院'],
  ['<details><summary>甲</summary>國務院</details>', 'it.firstChild.open = true', '國務院'],
  ['<details open><summary>甲</summary>國務院</details>', 'it.firstChild.open = false', ''],
  ['<dialog>國務院</dialog>', 'it.firstChild.show()', '國務院'],
  ['<dialog open>國務院</dialog>', 'it.firstChild.close()', ''],
  ['<div popover>國務院</div>', 'it.firstChild.showPopover()', '國務院'],
  ['<p>國務院</p>', 'it.contentEditable = "true"', ''],
  ['<div contenteditable>國務院</div>', 'it.firstChild.contentEditable = "false"', '國務院'],
  ['<p lang="ja">國務院</p>', 'it.firstChild.lang = "zh"', '國務院'],
  ['<p>國務院</p>', 'it.lang = "ko"', ''],
  ['<div>國務院</div>', 'it.firstChild.attachShadow({ mode: "open" })', ''],
  [
    '<div>國務院</div>',
    'it.firstChild.attachShadow({ mode: "open" }).innerHTML = "<slot></slot>總理"',
    '總理國務院',
  ],
  [
    '<div><template shadowrootmode="open"><slot></slot></template>國務</div>',
    'it.firstChild.firstChild.data += "院"',
    '國務院',
  ],
  [
    '<div><template shadowrootmode="open"><p>甲</p></template></div>',
    'it.firstChild.shadowRoot.innerHTML = "國務院"',
    '國務院',
  ],
  [
    '<div><template shadowrootmode="open"><p>國務院</p></template></div>',
    'it.firstChild.style.display = "none"',
    '',
  ],
  [
    '<div></div>',
    'const root = it.firstChild.attachShadow({ mode: "open", slotAssignment: "manual" }); root.innerHTML = "<slot></slot>"; it.firstChild.append("國務院"); root.firstChild.assign(it.firstChild.firstChild)',
    '國務院',
  ],
  ['<p>國務院</p>甲', 'const p = it.firstChild; p.remove(); setTimeout(() => it.append(p), 100)', '國務院'],
  ['<ul><li>國務院</li><li>總理</li></ul>', 'it.firstChild.append(it.firstChild.firstChild)', '總理國務院'],
  [
    '<p>甲</p>',
    'for (let i = 0; i < 200; i++) it.firstChild.textContent = i % 2 ? "國務院" : "總理"',
    '國務院',
  ],
  [
    '<p>甲</p>',
    'let i = 0; const t = setInterval(() => { it.innerHTML = "<p>甲</p>".repeat(i) + "<p>國務院</p>"; if (++i > 20) clearInterval(t) }, 20)',
    '國務院',
  ],
  ['<p>甲</p>', 'it.innerHTML = "<i>甲</i>".repeat(100) + "國務<b>院</b>"', '國務院'],
  ['<textarea>國務院</textarea>', 'it.firstChild.replaceWith(...it.firstChild.childNodes)', '國務院'],
  ['<p style="visibility: hidden">國務院</p>', 'it.firstChild.style.visibility = "visible"', '國務院'],
  ['<p style="font-family: monospace">國務院</p>', 'it.firstChild.translate = false', ''],
]
