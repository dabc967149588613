/** Finds the largest number of every pooling window, and where it stands. */
import { eachWindow, type Volume } from '../volume.ts'

/**
 * Calls `visit` for each output pixel with the index of its first channel, and for each channel the largest number of
 * the window and its index in `x`. Of equals the first counts, or the last when `lastOfEquals`: the subgradient is free
 * to choose, and so do the other backends.
 */
export function eachLargest(
  x: ArrayLike<number>,
  volume: Volume,
  lastOfEquals: boolean,
  visit: (outputAt: number, largest: Float32Array, places: Int32Array) => void,
) {
  const { channels } = volume
  const largest = new Float32Array(channels)
  const places = new Int32Array(channels)
  eachWindow(volume, (output, pixels, _taps, count) => {
    largest.fill(Number.NEGATIVE_INFINITY)
    places.fill(-1)
    for (let i = 0; i < count; i++) {
      const from = pixels[i]! * channels
      for (let channel = 0; channel < channels; channel++) {
        const value = x[from + channel]!
        if (value > largest[channel]! || (lastOfEquals && value === largest[channel]!)) {
          largest[channel] = value
          places[channel] = from + channel
        }
      }
    }
    visit(output * channels, largest, places)
  })
}

/** Adds each number of `dy` to `dx` at the place it came from. Where a window had no largest number, there is none. */
export function routeBack(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  volume: Volume,
  last: boolean,
) {
  eachLargest(x, volume, last, (outputAt, _largest, places) => {
    for (let channel = 0; channel < places.length; channel++) {
      const place = places[channel]!
      if (place >= 0) dx[place] = dx[place]! + dy[outputAt + channel]!
    }
  })
}
