declare module 'html-encoding-sniffer' {
  /** The name of the encoding by byte order mark, header and meta element, else `defaultEncoding`. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string; readonly xml?: boolean },
  ): string;
}
