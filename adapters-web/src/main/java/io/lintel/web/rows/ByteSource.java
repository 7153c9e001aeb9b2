package io.lintel.web.rows;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from; each call starts from the first one. */
public interface ByteSource {

  InputStream open() throws IOException;
}
