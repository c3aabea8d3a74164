/** Files that the pictures' person brings: invented words, some of them on the sample page. */

const csv = (name: string, ...rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`zh-Hans,en,旧译,kind,note,source,valid_from\n${rows.join('\n')}\n`),
})

export const own = csv(
  'harbour.csv',
  '温室,glass garden,hothouse,place,Of the new one by the river.,https://example.org/garden,',
  '番茄,love apple,,setPhrase,,established,',
  '灯塔长,keeper of the lighthouse,warden of the light,title,,,',
  '孤灯,,,setPhrase,,,',
  '灯塔司,bureau of lanterns,,organ,,,',
)
export const conflicts = csv(
  'harbour-2.csv',
  '温室,glass garden,hothouse,organ,Another note.,,',
  '灯塔长,keeper of the lighthouse,warden of the light,organ,,,',
  '渡口长,ferry chief,,title,,,',
)
export const faulty = csv(
  'ferries.csv',
  '渡口长,ferry chief,,title,,,',
  ',nobody’s rendering,,title,,,',
  '渡船司,bureau of ferries,,organisation of boats,,,next spring',
  '桨手,oarsman,,person,,,',
)
