/** A stretch of a lane that something takes, in pixels. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/**
 * Puts each stretch on the first track where nothing else is, so that what happened at the same time stands side by side.
 *
 * @param extents in the order in which they may choose
 * @param fixed what already stands on the first track
 * @returns the track of each, from 0
 */
export function tracksOf(extents: readonly Extent[], fixed: readonly Extent[]): readonly number[] {
  const tracks: Extent[][] = [[...fixed]]
  return extents.map((extent) => {
    const free = tracks.findIndex((taken) =>
      taken.every((other) => other.bottom <= extent.top || extent.bottom <= other.top),
    )
    if (free >= 0) {
      tracks[free]?.push(extent)
      return free
    }
    tracks.push([extent])
    return tracks.length - 1
  })
}
