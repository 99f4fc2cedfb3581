"""Vietnamese."""

from doclint.languages.meaning.record import Meaning, Remarks

MEANING = Meaning(
    code="vi",
    sequence=(
        r"\b(?:trước tiên|đầu tiên|trước hết)\b",
        r"\b(?:sau đó|rồi|tiếp theo)\b",
    ),
    negations="không/đừng/chưa/chẳng/không bao giờ/cấm",
    near_negations=(
        r"\b(?:trừ|tránh\w*|ngăn\w*|thất bại|tắt|vô hiệu\w*|chỉ|hiếm|trống|nếu không|trước khi|cho đến|"
        r"còn|ít hơn|thay vì|dừng|xóa|bỏ qua|quên|lỗi|thiếu|từ chối)\b"
    ),
    removals=r"\bxóa\b",
    opposites=(
        ("load", "tải lên", "tải xuống/tải về"),
        ("port", "nhập khẩu", "xuất khẩu"),
        ("height", "phía trên/trên cùng", "phía dưới/dưới cùng"),
        ("amount", "tăng", "giảm"),
        ("install", "cài đặt", "gỡ cài đặt/gỡ bỏ"),
        ("age", "mới nhất/mới hơn", "cũ nhất/cũ hơn"),
        ("duty", "phải/bắt buộc phải", "có thể"),
        ("truth", "đúng/true", "sai/false"),
        ("bound", "ít nhất/tối thiểu/trở lên", "nhiều nhất/tối đa/trở xuống"),
        ("compare", "nhiều hơn/lớn hơn", "ít hơn/nhỏ hơn"),
        (
            "time",
            "trước khi/trước bước/trước lần/trước ngày",
            "sau khi/sau bước/sau lần/sau ngày",
        ),
        ("switch", "bật/kích hoạt", "tắt/vô hiệu hóa/vô hiệu hoá"),
        ("need", "bắt buộc", "tùy chọn/không bắt buộc"),
        ("always", "luôn luôn/luôn", "không bao giờ"),
        ("side", "bên trái", "bên phải"),
    ),
    remarks=Remarks(
        openings=r"(?:dưới đây|sau đây|đây) là (?:bản dịch|nội dung đã dịch)\b|bản dịch:$",
        closings=r"hãy cho tôi biết nếu\b|hy vọng bản dịch\b",
        notes=r"\bchú thích của người dịch\b|\bnd:|\bghi chú của người dịch\b",
        doubts=r"\b(?:kiểm tra|xem lại|todo|chưa chắc)\b",
        refusals=r"(?:xin lỗi|rất tiếc)\b[^.]{0,60}\bkhông thể (?:dịch|giúp|hỗ trợ)",
    ),
)
