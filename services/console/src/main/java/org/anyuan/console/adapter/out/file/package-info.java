/** What the local stack leaves in files. */
package org.anyuan.console.adapter.out.file;
