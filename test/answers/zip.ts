import { deflateRawSync } from 'node:zlib';

/** A zip of these files, packed or as they are; `size` tells another size of them than they have. */
export function zipOf(files: Record<string, string>, { stored = false, size = 0 } = {}): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = stored ? Buffer.from(text) : deflateRawSync(text);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(size || Buffer.byteLength(text), 8);
    const told = (length: number): Buffer => {
      const lengths = Buffer.alloc(length);
      lengths.writeUInt16LE(name.length, 0);
      return lengths;
    };
    const head = Buffer.from([20, 0, 0, 0, stored ? 0 : 8, 0, 0, 0, 0, 0]);
    const place = told(18);
    place.writeUInt32LE(at, 14);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, sizes, told(4), Buffer.from(name), packed]);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, sizes, place, Buffer.from(name)]));
    pieces.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...list, end]);
}
