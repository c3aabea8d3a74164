/**
 * English leaves a bare post beside a name open: President Xi is 国家主席, President Trump 总统, Prime Minister Takaichi 首相. The names
 * that settle it (folded), by post. Other names leave the post as its own entry has it.
 */
const addresses: [post: RegExp, names: RegExp, hans: string, hant: string][] = [
  [
    /^president$/,
    /^(?:xi|xi jinping|hu jintao|jiang zemin|yang shangkun|li xiannian|liu shaoqi|han zheng|wang qishan|li yuanchao|luong cuong|to lam|vo van thuong|nguyen xuan phuc|nguyen phu trong|thongloun(?: sisoulith)?|(?:miguel )?diaz-canel)\b/,
    '国家主席',
    '國家主席',
  ],
  [
    /^president$/,
    /^(?:\p{L}[\p{L}.'-]* ){0,2}(?:trump|vance|harris|pence|cheney|biden|obama|bush|clinton|nixon|putin|medvedev|yeltsin|macron|zelensky|zelenskyy|lukashenko|erdogan|lula|bolsonaro|prabowo(?: subianto)?|widodo|marcos|duterte|maduro|milei|sheinbaum|ramaphosa|tokayev|mirziyoyev|japarov|rahmon|berdimuhamedov|aliyev|pezeshkian|raisi|sisi|el-sisi|al-sisi|assad|abbas|vucic|lee jae[ -]myung|yoon suk[ -]yeol|moon jae[ -]in|park geun[ -]hye|dissanayake|muizzu|ruto|tinubu|steinmeier|herzog|stubb|duda|nawrocki|kagame|samia|hichilema|zardari|murmu)\b/u,
    '总统',
    '總統',
  ],
  [
    /^(?:prime minister|pm)$/,
    /^(?:\p{L}[\p{L}.'-]* ){0,2}(?:takaichi|ishiba|kishida|suga|abe|fukuda|starmer|sunak|truss|johnson|cameron|blair|thatcher|hun manet|hun sen|sanchez|frederiksen|kristersson|stoere|store|schoof|jetten|de wever|de croo|tobgay)\b/u,
    '首相',
    '首相',
  ],
  [
    /^(?:prime minister|pm)$/,
    /^(?:\p{L}[\p{L}.'-]* ){0,2}(?:modi|anwar(?: ibrahim)?|mahathir(?: mohamad)?|albanese|carney|trudeau|meloni|netanyahu|orban|sharif|khan|wong|lee hsien loong|luxon|ardern|pham minh chinh|mishustin|fico|tusk|barnier|bayrou|lecornu|mitsotakis|anutin(?: charnvirakul)?|paetongtarn(?: shinawatra)?|hasina|oli|sonexay(?: siphandone)?|al-sudani|gusmao|rabuka|marape)\b/u,
    '总理',
    '總理',
  ],
  [
    /^president$/,
    /^(?:lai ching te|lai|william lai|tsai ing wen|ma ying jeou|chen shui bian|lee teng hui)\b/,
    '总统',
    '總統',
  ],
  [
    /^(?:premier|prime minister)$/,
    /^(?:cho jung tai|chen chien jen|su tseng chang)\b/,
    '行政院长',
    '行政院長',
  ],
  [
    /^chancellor$/,
    /^(?:friedrich merz|merz|olaf scholz|scholz|angela merkel|merkel|christian stocker)\b/,
    '总理',
    '總理',
  ],
  [
    /^defen[sc]e minister$/,
    /^(?:shinjiro koizumi|koizumi|gen nakatani|nakatani|minoru kihara)\b/,
    '防卫大臣',
    '防衛大臣',
  ],
  [
    /^foreign minister$/,
    /^(?:toshimitsu motegi|motegi|takeshi iwaya|iwaya|yoko kamikawa|kamikawa|yoshimasa hayashi)\b/,
    '外务大臣',
    '外務大臣',
  ],
  [/^finance minister$/, /^(?:satsuki katayama|katayama|katsunobu kato)\b/, '财务大臣', '財務大臣'],
  [/^general secretary$/, /^to lam\b/, '越共中央总书记', '越共中央總書記'],
  [/^foreign minister$/, /^(?:wang yi|qin gang|yang jiechi|li zhaoxing)\b/, '外交部部长', '外交部部長'],
  [
    /^defen[sc]e minister$/,
    /^(?:dong jun|li shangfu|wei fenghe|chang wanquan)\b/,
    '国防部部长',
    '國防部部長',
  ],
  [/^finance minister$/, /^(?:lan fo'?an|liu kun|lou jiwei|xiao jie)\b/, '财政部部长', '財政部部長'],
]

/** The Chinese of a bare English post before the name at `end`. */
export function besideEnglishName(
  post: string,
  text: string,
  end: number,
): { hans: string; hant: string } | undefined {
  if (text[end] !== ' ') return undefined
  const after = text.slice(end + 1, end + 60)
  const found = addresses.find(([word, names]) => word.test(post) && names.test(after))
  return found === undefined ? undefined : { hans: found[2], hant: found[3] }
}
