package org.chalet.store.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final HexFormat HEX = HexFormat.of();

  /** The leaves and roots by which implementations of Certificate Transparency are tried. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> KNOWN_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final List<byte[]> LEAVES =
      KNOWN_LEAVES.stream().map(leaf -> MerkleHash.leaf(HEX.parseHex(leaf))).toList();

  @Test
  void roots_are_those_that_everybody_knows() {
    GrowingRoot growing = new GrowingRoot();
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(HEX.formatHex(tree(LEAVES).root(size))).isEqualTo(KNOWN_ROOTS.get(size));
      assertThat(HEX.formatHex(growing.root())).isEqualTo(KNOWN_ROOTS.get(size));
      if (size < LEAVES.size()) {
        growing.add(LEAVES.get(size));
      }
    }
  }

  @Test
  void paths_are_those_that_everybody_knows() {
    List<String> first =
        List.of(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hex(tree(LEAVES).inclusion(0, 8))).isEqualTo(first);
    assertThat(hex(tree(LEAVES).consistency(1, 8))).isEqualTo(first);
    assertThat(hex(tree(LEAVES).consistency(6, 8)))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            KNOWN_ROOTS.get(4));
  }

  @Test
  void every_leaf_of_every_size_is_proven_and_no_other() {
    List<byte[]> leaves = leaves(40);
    MerkleTree tree = tree(leaves);
    for (int size = 1; size <= leaves.size(); size++) {
      byte[] root = tree.root(size);
      for (int leaf = 0; leaf < size; leaf++) {
        List<byte[]> path = tree.inclusion(leaf, size);
        assertThat(MerkleProof.includes(root, size, leaf, leaves.get(leaf), path)).isTrue();
        byte[] other = leaves.get((leaf + 1) % leaves.size());
        assertThat(MerkleProof.includes(root, size, leaf, other, path)).isFalse();
        assertThat(MerkleProof.includes(root, size, leaf + 1, leaves.get(leaf), path)).isFalse();
        assertNoProof(root, size, leaf, leaves.get(leaf), path);
      }
    }
  }

  private static void assertNoProof(
      byte[] root, long size, long leaf, byte[] hash, List<byte[]> path) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(MerkleHash.empty());
    assertThat(MerkleProof.includes(root, size, leaf, hash, longer)).isFalse();
    if (!path.isEmpty()) {
      List<byte[]> shorter = path.subList(0, path.size() - 1);
      assertThat(MerkleProof.includes(root, size, leaf, hash, shorter)).isFalse();
      List<byte[]> changed = new ArrayList<>(path);
      changed.set(0, MerkleHash.empty());
      assertThat(MerkleProof.includes(root, size, leaf, hash, changed)).isFalse();
    }
  }

  @Test
  void every_size_goes_on_where_a_smaller_one_was_and_no_other_does() {
    List<byte[]> leaves = leaves(40);
    MerkleTree tree = tree(leaves);
    List<byte[]> rewritten = new ArrayList<>(leaves);
    rewritten.set(0, MerkleHash.empty());
    MerkleTree forged = tree(rewritten);
    for (int size = 1; size <= leaves.size(); size++) {
      for (int old = 1; old <= size; old++) {
        List<byte[]> path = tree.consistency(old, size);
        byte[] root = tree.root(size);
        assertThat(MerkleProof.consistent(tree.root(old), old, root, size, path)).isTrue();
        assertThat(MerkleProof.consistent(forged.root(old), old, root, size, path)).isFalse();
        assertThat(
                MerkleProof.consistent(
                    tree.root(old), old, forged.root(size), size, forged.consistency(old, size)))
            .isFalse();
      }
    }
  }

  @Test
  void there_is_no_proof_of_what_is_not_in_the_tree() {
    assertThatIllegalArgumentException().isThrownBy(() -> tree(LEAVES).inclusion(8, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> tree(LEAVES).inclusion(-1, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> tree(LEAVES).consistency(0, 8));
    assertThat(MerkleProof.includes(MerkleHash.empty(), 0, 0, LEAVES.getFirst(), List.of()))
        .isFalse();
    assertThat(
            MerkleProof.consistent(
                LEAVES.getFirst(), 9, LEAVES.getFirst(), 8, List.of(LEAVES.getFirst())))
        .isFalse();
  }

  private static MerkleTree tree(List<byte[]> leaves) {
    return new MerkleTree((level, index) -> {
      GrowingRoot part = new GrowingRoot();
      int from = (int) index << level;
      leaves.subList(from, from + (1 << level)).forEach(part::add);
      return part.root();
    });
  }

  private static List<byte[]> leaves(int count) {
    return IntStream.range(0, count).mapToObj(i -> MerkleHash.leaf(new byte[] {(byte) i})).toList();
  }

  private static List<String> hex(List<byte[]> path) {
    return path.stream().map(HEX::formatHex).toList();
  }
}
