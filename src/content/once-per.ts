// Results remembered by the immutable objects that they were made from: what did not change is made once.

/** A function that makes its result once for each object, and forgets it with the object. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const remember = createMemory<Value>();
  return (key) => remember([key], () => make(key));
}

type Keys = readonly [object, ...(object | string)[]];

/** Most nodes have no other below them: their maps are made when they are needed, as there are thousands. */
interface Node<Value> {
  objects?: WeakMap<object, Node<Value>>;
  strings?: Map<string, Node<Value>>;
  made?: { readonly value: Value };
}

/**
 * Remembers results by everything that they depend on, and forgets them with the first of these. A promise that fails
 * is not remembered.
 */
export function createMemory<Value>(): (keys: Keys, make: () => Value) => Value {
  const root: Node<Value> = {};
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

function childOf<Value>(node: Node<Value>, key: object | string): Node<Value> {
  if (typeof key === "string") {
    node.strings ??= new Map();
    return childIn(node.strings, key);
  }
  node.objects ??= new WeakMap();
  return childIn(node.objects, key);
}

function childIn<Key, Value>(children: Children<Key, Value>, key: Key): Node<Value> {
  const known = children.get(key);
  if (known !== undefined) return known;
  const child: Node<Value> = {};
  children.set(key, child);
  return child;
}

interface Children<Key, Value> {
  readonly get: (key: Key) => Node<Value> | undefined;
  readonly set: (key: Key, child: Node<Value>) => unknown;
}
