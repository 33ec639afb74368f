/** What the questionnaire is not, at the foot of everything of it that is kept. */
export const QUIZ_LIMITS =
  'Angket minat kerja, bahan obrolan: bukan tes psikologi, bukan ukuran bakat, dan tidak untuk memilih atau menolak orang. Belum dicoba pada banyak orang; minat berubah, isi lagi setahun kemudian. Dibuat dengan karir-sosial.';

/** The same for what tells of roles alone. */
export const ROLE_LIMITS =
  'Uraian peran kerja, bahan untuk mencari tahu dan mengobrol; bukan dasar untuk memilih atau menolak orang. Aturan bisa berubah, jadi tanyakan lagi ke instansinya.';
