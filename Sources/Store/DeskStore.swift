/// All that the platform's people and programs together ask of a store.
package typealias DeskStore = RecordStore & AccessStore & JobStore & WriteStore & HookStore
