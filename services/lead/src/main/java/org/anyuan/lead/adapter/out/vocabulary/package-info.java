/** The words that leads can be searched for, from a file beside the code. */
package org.anyuan.lead.adapter.out.vocabulary;
