"""What translations were made from, by their own word, by stamps and by git; and which lag behind."""
