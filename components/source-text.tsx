/** A source as the file says it; a web address becomes a link, shown by its host. Nothing else is ever a link. */
export function SourceText({ source }: { source: string }) {
  if (!/^https?:\/\/\S+$/i.test(source) || !URL.canParse(source)) return <span>{source}</span>
  const url = new URL(source)
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" title={source}>
      {url.hostname.replace(/^www\./, '')}
    </a>
  )
}
