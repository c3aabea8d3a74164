/** A source as the file says it; a web address in it becomes a link, shown by its host. Nothing else is ever a link. */
export function SourceText({ source }: { source: string }) {
  const parts = source.split(/(https?:\/\/[^\s;，；]+[^\s;，；,.)])/i)
  return (
    <span>
      {parts.map((part, i) => (i % 2 === 1 && URL.canParse(part) ? <Link address={part} /> : part))}
    </span>
  )
}

function Link({ address }: { address: string }) {
  const url = new URL(address)
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" title={address}>
      {url.hostname.replace(/^www\./, '')}
    </a>
  )
}
