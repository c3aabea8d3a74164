/** An organ's name behind its region's. */

/** 广东省 + 省委 → 广东省委; 广西壮族自治区 + 自治区党委 → 广西壮族自治区党委. */
export function ofRegion(region: string, organ: string, level: string): string {
  // 喀什地委, 喀什地区中级人民法院; 浦东新区区委.
  if (/地[区區]$/.test(region))
    return /^州委/.test(organ) ? `${region.slice(0, -1)}${organ.slice(1)}` : region + organ.replace(/^州/, '')
  if (/新[区區]$/.test(region))
    return region + (/^[区區]委/.test(organ) ? organ : organ.replace(/^[市区區]/, ''))
  // 党委 of a province is 省委, of an autonomous region 自治区党委.
  const committee = /^[党黨]委(?:常委[会會])?$/.test(organ) && !level.startsWith('自治')
  const rest =
    organ.startsWith(level) && !/^市[场場]/.test(organ)
      ? organ.slice(level.length)
      : committee
        ? organ.slice(1)
        : organ
  return (region.endsWith(level) ? region : region + level) + rest
}
