/** A URI, or a part of one, as a reader sees it; as it is where its escapes are broken. */
export function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
