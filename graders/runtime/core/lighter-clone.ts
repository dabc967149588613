/**
 * A clone is a second handle on the same memory, and while gradients are recorded the library clones every tensor that
 * it will need: a third of all it does for small tensors. Here that goes without the ceremony of running a kernel; what
 * is recorded on the tape stays the same.
 */
import { cast, engine, type Tensor } from '@tensorflow/tfjs-core'

type Backend = { incRef: (dataId: object) => void }
type Inner = {
  backend: Backend
  state: {
    activeScope: { name: string }
    profiling: boolean
    tensorInfo: { has: (dataId: object) => boolean; get: (dataId: object) => { backend: Backend } }
  }
  makeTensorFromDataId: (dataId: object, shape: number[], dtype: string, backend: Backend) => Tensor
  clone: (x: Tensor) => Tensor
  addTapeNode: (
    name: string,
    inputs: object,
    outputs: Tensor[],
    gradient: object,
    saved: [],
    attrs: object,
  ) => void
}

const gradient = (dy: Tensor) => ({ x: () => cast(dy, 'float32') })

export function lightenClone() {
  const current = engine() as unknown as Inner
  const stock = current.clone
  current.clone = function clone(this: Inner, x) {
    const { backend, state } = this
    const isHere = state.tensorInfo.has(x.dataId) && state.tensorInfo.get(x.dataId).backend === backend
    if (!isHere || state.profiling || x.dtype === 'string') return stock.call(this, x)
    backend.incRef(x.dataId)
    const y = this.makeTensorFromDataId(x.dataId, x.shape, x.dtype, backend)
    this.addTapeNode(state.activeScope.name, { x }, [y], gradient, [], {})
    return y
  }
}
