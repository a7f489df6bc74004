/** Files and folders: what can be asked, what can happen, and how contents are kept. */
@NullMarked
package org.chalet.file;

import org.jspecify.annotations.NullMarked;
