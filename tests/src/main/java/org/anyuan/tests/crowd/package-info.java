/** Very many connections to one service, most of which want nothing good. */
package org.anyuan.tests.crowd;
