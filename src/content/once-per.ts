// Results remembered by the immutable objects that they were made from: what did not change is made once.

/** A function that makes its result once for each object, and forgets it with the object. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const remember = createMemory<Value>();
  return (key) => remember([key], () => make(key));
}

type Keys = readonly [object, ...(object | string)[]];

interface Node<Value> {
  readonly objects: WeakMap<object, Node<Value>>;
  readonly strings: Map<string, Node<Value>>;
  made?: { readonly value: Value };
}

/**
 * Remembers results by everything that they depend on, and forgets them with the first of these. A promise that fails
 * is not remembered.
 */
export function createMemory<Value>(): (keys: Keys, make: () => Value) => Value {
  const root = createNode<Value>();
  return (keys, make) => {
    let node = root;
    for (const key of keys) node = childOf(node, key);
    node.made ??= { value: make() };
    const { value } = node.made;
    if (value instanceof Promise) {
      value.catch(() => {
        delete node.made;
      });
    }
    return value;
  };
}

function createNode<Value>(): Node<Value> {
  return { objects: new WeakMap(), strings: new Map() };
}

function childOf<Value>({ objects, strings }: Node<Value>, key: object | string): Node<Value> {
  const known = typeof key === "string" ? strings.get(key) : objects.get(key);
  if (known !== undefined) return known;
  const child = createNode<Value>();
  if (typeof key === "string") strings.set(key, child);
  else objects.set(key, child);
  return child;
}
