/** What the browser keeps for us, sealed. */
package org.anyuan.console.adapter.out.seal;
